import { findChrome } from "@inkdigit/test-chrome";
import { describe, expect, test } from "vitest";
import { usePage } from "../testing/use-page.ts";

const fakeCamera = "--use-fake-device-for-media-stream";

describe.skipIf(!findChrome())("the camera, a fake one that is allowed", () => {
  const visit = usePage({ chromeArguments: [fakeCamera, "--use-fake-ui-for-media-stream"] });

  test("takes what is in the frame, and lets go of the camera", async () => {
    await visit.page.getByRole("button", { name: "Camera" }).click();
    await visit.page.locator(".camera-release:enabled").click();
    const image = visit.page.locator(".picture img");
    await expect.poll(() => image.getAttribute("alt")).toContain("photo.jpg");
    await expect.poll(() => visit.page.locator(".badge").count(), { timeout: 50_000 }).toBe(1);
    await expect.poll(() => visit.page.locator("dialog").count()).toBe(0);
  });

  test("Escape closes it, and leaves the pad as it was", async () => {
    await visit.page.getByRole("button", { name: "Camera" }).click();
    await visit.page.locator(".camera-release:enabled").waitFor();
    await visit.page.keyboard.press("Escape");
    await visit.page.locator("dialog").waitFor({ state: "detached" });
    await expect.poll(() => visit.page.locator(".pad").count()).toBe(1);
  });
});

describe.skipIf(!findChrome())("the camera, where it is not allowed", () => {
  const visit = usePage({ chromeArguments: [fakeCamera, "--deny-permission-prompts"] });

  test("says so", async () => {
    await visit.page.getByRole("button", { name: "Camera" }).click();
    const alert = visit.page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toMatch(/may not use the camera/);
  });
});
