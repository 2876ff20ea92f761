package org.tandemportal.portal.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** Somebody who reads pages in a browser, and looks at all that is wrong with them. */
final class Reader implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private final URI base;

    /** Somebody with a visitor's session. */
    Reader(Visitor visitor) {
        this(visitor, RunningPortal.get().base());
    }

    /** Somebody with a visitor's session, who knows the portal by another address. */
    Reader(Visitor visitor, URI base) {
        this.base = base;
        context = Chromium.get().newContext(new Browser.NewContextOptions().setBaseURL(base.toString()));
        context.setDefaultTimeout(PATIENCE);
        if (!visitor.cookie().isEmpty()) {
            String[] cookie = visitor.cookie().split("=", 2);
            setCookie(cookie[0], cookie[1]);
        }
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("the console says: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("the page's script fails: " + error));
    }

    private void setCookie(String name, String value) {
        context.addCookies(
                List.of(new Cookie(name, value).setDomain(base.getHost()).setPath("/")));
    }

    /**
     * Reads a page in a look, and once more on a telephone.
     *
     * @return what is wrong with it
     */
    List<String> read(String address, Look look) {
        complaints.clear();
        setCookie("tandem-language", look.language());
        setCookie("tandem-theme", look.theme());
        page.setViewportSize(look.width(), 900);
        Response response = page.navigate(address);
        if (response.status() != 200) {
            complaints.add("it answers with " + response.status());
            return told(address, look);
        }
        String language = page.locator("html").getAttribute("lang");
        if (!look.language().equals(language)) {
            complaints.add("its language is said to be " + language);
        }
        if (page.title().isBlank()) {
            complaints.add("it has no title");
        }
        // Examples of code may look like anything.
        page.evaluate(
                "document.querySelectorAll('pre, code').forEach(example => { if (/[#$]\\{/.test(example.textContent))"
                        + " example.textContent = ''; })");
        String text = page.title() + "\n" + page.locator("body").innerText();
        for (String sign : List.of("???", "''", "{0}", "{1}", "#{", "${")) {
            if (text.contains(sign)) {
                int at = text.indexOf(sign);
                complaints.add("it shows \"" + sign + "\": "
                        + text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40))
                                .replaceAll("\\s+", " "));
            }
        }
        violations().forEach(complaints::add);
        page.setViewportSize(Look.NARROW, 740);
        Object over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) over).intValue() > 0) {
            complaints.add("at 360 px it is " + over + " px too wide");
        }
        return told(address, look);
    }

    /** What axe finds. */
    List<String> violations() {
        AxeRunOptions options = new AxeRunOptions();
        // All rules run; of what passes nothing is told, which is most of what they would take.
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(options)
                        // One call instead of several and a window of its own: pages have no frames that would need
                        // that.
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(violation -> "axe finds " + violation.getId() + " ("
                                + violation.getHelp() + ") at "
                                + violation.getNodes().stream()
                                        .limit(3)
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
    }

    private List<String> told(String address, Look look) {
        return complaints.stream()
                .map(complaint -> address + " (" + look + "): " + complaint)
                .toList();
    }

    /** What the page's scripts complain of. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The page itself. */
    Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
