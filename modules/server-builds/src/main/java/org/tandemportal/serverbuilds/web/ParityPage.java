package org.tandemportal.serverbuilds.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.serverbuilds.api.LineDifference;
import org.tandemportal.serverbuilds.api.Parity;
import org.tandemportal.serverbuilds.usecases.ShowParity;

/** Two environments of an engagement side by side. */
@Named
@RequestScoped
public class ParityPage {

    @Inject
    private ShowParity showParity;

    @Inject
    private ServerBuildWords words;

    @Inject
    private Format format;

    @Inject
    private CurrentViewer viewer;

    private String code;
    private String left;
    private String right;
    private boolean only;
    private ShowParity.Page page;
    private String problem;

    /** Reads it; an address that names environments which can't be compared says so beside the choice. */
    public void load() {
        try {
            page = showParity.page(code, left, right);
        } catch (InvalidInput e) {
            problem = e.violations().stream()
                    .map(violation -> violation.message(format.locale()))
                    .collect(Collectors.joining(" "));
            page = new ShowParity.Page(showParity.page(code, null, null).environments(), null);
        }
    }

    /** Why the environments of the address can't be compared; null if they can. */
    public String getProblem() {
        return problem;
    }

    /** The environments to choose from. */
    public List<String> getEnvironments() {
        return page.environments();
    }

    /** The comparison; null if there is none. */
    public Parity getParity() {
        return page.parity();
    }

    /** The environment that is chosen on the left; null if none is. */
    public String getChosenLeft() {
        return page.parity() == null ? left : page.parity().left();
    }

    /** The environment that is chosen on the right; null if none is. */
    public String getChosenRight() {
        return page.parity() == null ? right : page.parity().right();
    }

    /** Builds that stand in both environments. */
    public List<Parity.Pair> getPairs() {
        return page.parity().pairs().stream().filter(Parity.Pair::isWhole).toList();
    }

    /** Builds that have no counterpart. */
    public List<Parity.Pair> getAlone() {
        return page.parity().pairs().stream().filter(pair -> !pair.isWhole()).toList();
    }

    /** The lines of a pair that are shown, in words. */
    public List<LineDifference> lines(Parity.Pair pair) {
        return words.readable(pair.lines().stream()
                .filter(line -> !only || line.isDifferent())
                .toList());
    }

    /** Whether the viewer may open an incident review here. */
    public boolean isReviewer() {
        return viewer.get().may(Permission.REVIEW_INCIDENT, code);
    }

    /** The address where an incident review is begun with this comparison. */
    public String getReviewAddress() {
        return "/incident-reviews/new?engagement=" + encoded(code) + "&left=" + encoded(getChosenLeft()) + "&right="
                + encoded(getChosenRight());
    }

    /** The address with the environments changed over. */
    public String getSwappedAddress() {
        return "/engagements/" + encoded(code) + "/parity?left=" + encoded(getChosenRight()) + "&right="
                + encoded(getChosenLeft()) + (only ? "&only=true" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The engagement, from the address. */
    public String getCode() {
        return code;
    }

    /** The engagement, from the address. */
    public void setCode(String code) {
        this.code = code;
    }

    /** From the address. */
    public String getLeft() {
        return left;
    }

    /** From the address. */
    public void setLeft(String left) {
        this.left = left;
    }

    /** From the address. */
    public String getRight() {
        return right;
    }

    /** From the address. */
    public void setRight(String right) {
        this.right = right;
    }

    /** Whether only lines that differ are shown. */
    public boolean isOnly() {
        return only;
    }

    /** Whether only lines that differ are shown. */
    public void setOnly(boolean only) {
        this.only = only;
    }
}
