// Builds the add-in: what Excel loads, and the same pane for a plain browser.
//
//   webpack --mode production                  for a web server; ADDIN_BASE_URL says where it will stand
//   webpack --mode production --env offline    with Microsoft's office.js beside it, for where the internet is not
//   webpack --mode production --env single     the scripts of Huddlebook.html, which src/scripts/single.mjs puts into it
//   webpack --mode development | webpack serve --mode development
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack from "webpack";

const FUNCTIONS_FOLDER = "./src/functions";
const PANE = ["./src/taskpane/taskpane.css", "./src/taskpane/taskpane.ts"];
const DEVELOPMENT_BASE_URL = "https://localhost:3000";
const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";
const OFFICE_JS = `${OFFICE_ORIGIN}/lib/1/hosted/office.js`;

/** Old enough for the web views of Excel 2021 and of a Mac that is a few years behind. */
const TARGET = "es2020";

/**
 * What office.js loads in the kinds of Excel that run this add-in, and in a plain browser, where it is ready only once it
 * has the table of Office 2013. Its telemetry stays away.
 */
const OFFICE_FILES = [
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "*/office_strings.js",
];

export default function configuration(env, { mode = "production" }) {
  if (env.single === true) return singleFile(mode);
  const offline = env.offline === true;
  const development = mode === "development";
  return {
    ...common(mode),
    entry: {
      functions: `${FUNCTIONS_FOLDER}/functions.ts`,
      taskpane: PANE,
    },
    output: {
      path: join(import.meta.dirname, "out", folderName(development, offline)),
      clean: true,
      // The manifest names functions.js, so that its name cannot change.
      filename: ({ chunk }) => (chunk?.name === "functions" ? "[name].js" : "[name].[contenthash:12].js"),
      chunkFilename: "[name].[contenthash:12].js",
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: filesWithFunctions() }),
      new ErrorsReachFunctions(),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:12].css" }),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        minify: false,
      }),
      // At once, so that nobody waits for a build that is then refused.
      { apply: () => void manifestAddress(development, offline) },
      new CopyPlugin({ patterns: filesAsTheyAre(() => manifestAddress(development, offline)) }),
      ...(offline ? [new OfficeBeside()] : []),
    ],
    devServer: {
      host: "localhost",
      port: 3000,
      server: certificates(),
      static: false,
      // Excel on the web asks for functions.json from another origin.
      headers: { "Access-Control-Allow-Origin": "*" },
      // Reloading by itself would need scripts and sockets that the content security policy forbids.
      client: false,
      hot: false,
      liveReload: false,
      webSocketServer: false,
    },
  };
}

/** The pane without Office, its scripts by names of their own: none is ever asked for at an address. */
function singleFile(mode) {
  return {
    ...common(mode),
    entry: {
      pane: ["./src/taskpane/single/inPage.ts", ...PANE],
      // Stands first in each worker.
      inWorker: "./src/taskpane/single/inWorker.ts",
    },
    output: {
      publicPath: "part:/",
      filename: "[name].js",
      chunkFilename: "[name].js",
    },
    plugins: [new MiniCssExtractPlugin({ filename: "[name].css" })],
  };
}

/** What every build has in common: how sources become scripts. */
function common(mode) {
  return {
    mode,
    target: ["web", TARGET],
    // eval-source-map and its like would need a weaker content security policy than the one that is shipped.
    devtool: mode === "development" ? "source-map" : false,
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        { test: /\.ts$/u, loader: "esbuild-loader", options: { target: TARGET } },
        // pdf.js asks where its own file stands, for parts that are never loaded: the answer would be a path of this computer.
        {
          test: /[\\/]node_modules[\\/]pdfjs-dist[\\/].*\.mjs$/u,
          loader: "esbuild-loader",
          options: { target: TARGET, define: { "import.meta.url": '""' } },
        },
        { test: /\.sql$/u, type: "asset/source" },
        { include: join(import.meta.dirname, "samples"), type: "asset/source" },
        { test: /\.css$/u, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target: TARGET, css: true })],
      // Excel may load functions.js on its own: it holds all it needs, and only what is lazy is shared.
      splitChunks: {
        chunks: "async",
        cacheGroups: {
          exceljs: { test: /[\\/]node_modules[\\/]exceljs[\\/]/u, name: "exceljs" },
          pdfjs: { test: /[\\/]node_modules[\\/]pdfjs-dist[\\/]/u, name: "pdfjs" },
          sheetjs: { test: /[\\/]node_modules[\\/]@e965[\\/]xlsx[\\/]/u, name: "sheetjs" },
        },
      },
    },
    performance: { hints: false },
  };
}

function folderName(development, offline) {
  if (offline) return "addin-offline";
  return development ? "addin-dev" : "addin";
}

/** The files whose comments say @customfunction: Excel's description of the functions is made of them. */
function filesWithFunctions() {
  const files = readdirSync(FUNCTIONS_FOLDER).map((name) => `${FUNCTIONS_FOLDER}/${name}`);
  return files.filter((file) => file.endsWith(".ts") && readFileSync(file, "utf8").includes("* @customfunction"));
}

/** Where the manifest says that the add-in stands. An offline build may stand nowhere: a plain browser asks for no manifest. */
function manifestAddress(development, offline) {
  const given = process.env.ADDIN_BASE_URL ?? "";
  if (given === "" && (development || offline)) return DEVELOPMENT_BASE_URL;
  if (given === "") throw refusal("ADDIN_BASE_URL is not set. It says where the add-in will stand: https://…");
  const address = URL.canParse(given) ? new URL(given) : undefined;
  if (address?.protocol !== "https:" || address.search !== "" || address.hash !== "" || /["&<>]/u.test(given))
    throw refusal(`ADDIN_BASE_URL is “${given}”. It must be an address that begins with https://`);
  if (!development && /^(?:localhost|127\.|\[::1\])/u.test(address.hostname))
    throw refusal(`ADDIN_BASE_URL is “${given}”. Nobody else's Excel can reach that: npm run build:dev is for it.`);
  return given.replace(/\/+$/u, "");
}

/** An error that webpack prints as its message alone: it is nobody's bug, and its stack would hide what to do. */
function refusal(message) {
  return Object.assign(new Error(message), { stack: message });
}

/** Files that keep their name, since the manifest or people's bookmarks name them. */
function filesAsTheyAre(address) {
  return [
    { from: "manifest.xml", transform: (xml) => xml.toString().replaceAll(DEVELOPMENT_BASE_URL, address()) },
    { from: "assets/*.png" },
    { from: "src/taskpane/{index,support,privacy}.html", to: "[name][ext]" },
    { from: "src/taskpane/page.css", to: "[name][ext]" },
    { from: "node_modules/exceljs/LICENSE", to: "exceljs.LICENSE.txt", toType: "file" },
    { from: "node_modules/pdfjs-dist/LICENSE", to: "pdfjs-dist.LICENSE.txt", toType: "file" },
  ];
}

/** The certificates of `npx office-addin-dev-certs install`. Without them a plain browser can still look at the pane. */
function certificates() {
  const folder = join(homedir(), ".office-addin-dev-certs");
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((file) => join(folder, file));
  if (![ca, cert, key].every((file) => existsSync(file))) return "http";
  const options = { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
  return { type: "https", options };
}

/**
 * A cell with an error in a range that a function takes: without this flag, Excel answers with the error itself and
 * does not call the function, which could have said which row it is.
 */
class ErrorsReachFunctions {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ErrorsReachFunctions", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "ErrorsReachFunctions", stage }, () => {
        if (compilation.getAsset("functions.json") === undefined) return;
        compilation.updateAsset("functions.json", (source) => {
          const metadata = { ...JSON.parse(source.source().toString()), allowErrorForDataTypeAny: true };
          return new webpack.sources.RawSource(`${JSON.stringify(metadata, undefined, 2)}\n`);
        });
      });
    });
  }
}

/** Puts office.js beside the pane, and has the pane take it from there and from nowhere else. */
class OfficeBeside {
  apply(compiler) {
    new CopyPlugin({
      patterns: OFFICE_FILES.map((file) => ({
        context: "node_modules/@microsoft/office-js/dist",
        from: file,
        to: "office/[path][name][ext]",
        info: { minimized: true },
      })),
    }).apply(compiler);
    compiler.hooks.compilation.tap("OfficeBeside", (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap("OfficeBeside", (page) => {
        if (!page.html.includes(OFFICE_JS)) throw new Error(`${page.outputName} does not load ${OFFICE_JS}`);
        const html = page.html
          .replaceAll(OFFICE_JS, "office/office.js")
          .replaceAll(`frame-src ${OFFICE_ORIGIN}`, "frame-src 'none'")
          .replaceAll(` ${OFFICE_ORIGIN}`, "");
        return { ...page, html };
      });
    });
  }
}
