import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from "@microsoft/api-extractor";
import { entriesOf } from "./entries.ts";

const SILENT = { default: { logLevel: "none" as ExtractorLogLevel, addToApiReportFile: false } };

/**
 * Write the reports of a package: for each entry a file in `api`, with the signatures of all that it
 * exports.
 *
 * @param check - Write nothing.
 * @returns The reports that were not as they should be.
 */
export async function reportPackage(folder: string, check: boolean): Promise<readonly string[]> {
  const reports = join(folder, "api");
  if (!check) await mkdir(reports, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), "inkdigit-api-"));
  const configs = (await entriesOf(folder)).map(({ name, declarations }) =>
    configOf(folder, name, declarations, scratch),
  );
  const compilerState = CompilerState.create(configs[0]!, {
    additionalEntryPoints: configs.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
  });

  const differing: string[] = [];
  for (const config of configs) {
    const { apiReportChanged } = Extractor.invoke(config, {
      compilerState,
      localBuild: !check,
      messageCallback(message) {
        message.handled = message.logLevel !== ExtractorLogLevel.Error;
      },
    });
    if (apiReportChanged) differing.push(basename(config.reportFilePath));
  }
  await rm(scratch, { recursive: true });

  const expected = configs.map(({ reportFilePath }) => basename(reportFilePath));
  for (const report of await readdir(reports)) {
    if (expected.includes(report)) continue;
    // Its entry is no more.
    if (check) differing.push(report);
    else await rm(join(reports, report));
  }
  return check ? differing : [];
}

function configOf(
  projectFolder: string,
  name: string,
  mainEntryPointFilePath: string,
  scratch: string,
): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, "package.json"),
    configObject: {
      projectFolder,
      mainEntryPointFilePath,
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: "es2023",
            lib: ["es2023", "dom", "dom.iterable"],
            module: "esnext",
            moduleResolution: "bundler",
            strict: true,
            skipLibCheck: true,
            types: ["node"],
          },
          files: [mainEntryPointFilePath],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: join(projectFolder, "api"),
        reportTempFolder: scratch,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: SILENT,
        extractorMessageReporting: SILENT,
        tsdocMessageReporting: SILENT,
      },
    },
  });
}
