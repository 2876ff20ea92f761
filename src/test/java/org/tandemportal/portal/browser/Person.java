package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.NewWorld;

/** Somebody of a world who works with the portal in a browser of their own. */
final class Person implements AutoCloseable {

    private final Reader reader;

    /** Somebody who has signed in. */
    Person(World world, String role) {
        reader = new Reader(NewWorld.person(world, role));
    }

    Page page() {
        return reader.page();
    }

    /** Goes to an address. */
    void open(String address) {
        int status = page().navigate(address).status();
        if (status != 200) {
            throw new AssertionError(address + " answers with " + status);
        }
    }

    /** Looks again at what the other side may have changed. */
    void lookAgain() {
        page().reload();
    }

    /** Where they are, from the root of the portal. */
    String address() {
        return page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    /** Types into an input by its whole id; what is folded away is unfolded first. */
    void type(String id, String text) {
        shown(id).fill(text);
    }

    /** Chooses by a value of a list. */
    void choose(String id, String value) {
        shown(id).selectOption(value);
    }

    /** Chooses the first entry of a list that stands for something. */
    void chooseAny(String id) {
        Locator list = shown(id);
        Object value =
                list.evaluate("list => Array.from(list.options).map(option => option.value).find(value => value)");
        list.selectOption(String.valueOf(value));
    }

    /** Ticks one of several boxes. */
    void tick(String name, String value) {
        page().locator("input[name='" + name + "'][value='" + value + "']").check();
    }

    /** Presses a button by its whole id, and waits for what comes of it. */
    void press(String id) {
        press(shown(id));
    }

    /** Presses a button, and waits for what comes of it; what is refused fails the test. */
    void press(Locator button) {
        String name = String.valueOf(button.evaluate("button => button.id || button.className"));
        AtomicBoolean arrived = new AtomicBoolean();
        Consumer<Frame> arrival = frame -> arrived.set(true);
        page().onFrameNavigated(arrival);
        button.click();
        page().waitForCondition(arrived::get);
        page().offFrameNavigated(arrival);
        page().waitForLoadState();
        Locator refusals = page().locator(".errors li, .messages .notice--bad, .field__error > *:not(:empty)");
        if (refusals.count() > 0) {
            throw new AssertionError("After pressing " + name + " the page says: " + refusals.allInnerTexts());
        }
    }

    private Locator shown(String id) {
        Locator element = page().locator("[id='" + id + "']");
        element.evaluate(
                "element => { for (let fold = element.closest('details'); fold;"
                        + " fold = fold.parentElement.closest('details')) { if (!fold.open) fold.querySelector('summary').click(); } }");
        return element;
    }

    /** Says something in the thread of the whole record. */
    void comment(String words) {
        Locator form = page().locator("form.reply:not(details form)").first();
        form.locator("textarea[name=body]").fill(words);
        press(form.locator("button[type=submit]"));
    }

    /** Sees a text on the page. */
    void sees(String text) {
        assertThat(page().locator("main")).containsText(text);
    }

    /** Sees where a side stands on what is to be agreed: {@code AGREED}, {@code STALE}, {@code WAITING}, … */
    void sees(String side, String standing) {
        assertThat(page().locator(".agreement__side--" + side))
                .hasClass(Pattern.compile(".*agreement__side--" + standing + ".*"));
    }

    /** Downloads a file by its link. */
    byte[] download(String ending) {
        Locator link = page().locator("a[download$='." + ending + "']");
        Download download = page().waitForDownload(link::click);
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What axe finds on the page. */
    List<String> violations() {
        return reader.violations();
    }

    /** What the pages' scripts complained of so far. */
    List<String> complaints() {
        return reader.complaints();
    }

    @Override
    public void close() {
        reader.close();
    }
}
