import { launchChrome } from "@inkdigit/test-chrome";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from "vitest";

type ContextOptions = NonNullable<Parameters<Browser["newContext"]>[0]>;

export interface VisitOptions extends ContextOptions {
  /** How Chrome is started, besides. */
  readonly chromeArguments?: readonly string[];
  /** What of the console is expected. */
  readonly expectedComplaints?: RegExp;
}

/** What the browser says where the test keeps service workers out. */
const NO_SERVICE_WORKER = "Service Worker registration blocked by Playwright";

/** The page in a fresh browser context for each test. */
export interface Visit {
  readonly url: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Visits the page in a context of another kind instead. */
  visitAs(options: ContextOptions): Promise<void>;
  /** What the reading panel shows, line by line. */
  textRead(): Promise<string>;
  expectRead(text: string): Promise<void>;
}

/**
 * Opens the built page before each test of the file. After each, no request has left the page's
 * origin, and nothing complained.
 */
export function usePage(options: VisitOptions = {}): Visit {
  const { chromeArguments: more = [], expectedComplaints, ...contextOptions } = options;
  const url = inject("pageUrl");
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let requests: string[];
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchChrome(more);
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    requests = [];
    complaints = [];
    await visitAs(contextOptions);
  });
  afterEach(async () => {
    await context.close();
    expect(requests.filter((request) => !isOwn(request))).toEqual([]);
    expect(complaints.filter((each) => !expectedComplaints?.test(each))).toEqual([]);
  });

  async function visitAs(options: ContextOptions): Promise<void> {
    await context?.close();
    context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      serviceWorkers: "block",
      ...options,
    });
    context.on("request", (request) => requests.push(request.url()));
    context.on("page", (opened) => {
      opened.on("pageerror", (error) => complaints.push(error.message));
      opened.on("console", (message) => {
        const isComplaint = ["error", "warning"].includes(message.type());
        if (isComplaint && message.text() !== NO_SERVICE_WORKER) complaints.push(message.text());
      });
    });
    page = await context.newPage();
    await page.goto(url);
  }

  function isOwn(request: string): boolean {
    return request.startsWith(url) || request.startsWith("blob:") || request.startsWith("data:");
  }

  async function textRead(): Promise<string> {
    const lines = await page.locator(".line").allInnerTexts();
    return lines.map((line) => line.replaceAll(/\s/g, "")).join("\n");
  }

  return {
    url,
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    visitAs,
    textRead,
    expectRead: (text) => expect.poll(textRead, { timeout: 20_000 }).toBe(text),
  };
}
