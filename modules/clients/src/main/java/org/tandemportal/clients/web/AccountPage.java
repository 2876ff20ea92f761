package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.clients.api.NoticeKind;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.usecases.OwnAccount;
import org.tandemportal.clients.usecases.OwnNotices;
import org.tandemportal.kernel.web.Attempt;

/** One's own account: name, language, time zone, appearance, password. */
@Named
@RequestScoped
public class AccountPage {

    private static final int YEAR = 31_536_000;

    @Inject
    private OwnAccount ownAccount;

    @Inject
    private OwnNotices ownNotices;

    @Inject
    private Attempt attempt;

    private OwnAccount.Shown shown;
    private String name;
    private String language;
    private String zone;
    private String theme;
    private List<String> notices;
    private String present;
    private String password;

    /** Fills the form with what there is. */
    public void load() {
        name = shown().name();
        language = shown().language();
        zone = shown().zone();
        theme = shown().theme();
        notices = ownNotices.show().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(choice -> choice.getKey().name())
                .toList();
    }

    private OwnAccount.Shown shown() {
        if (shown == null) {
            shown = ownAccount.show();
        }
        return shown;
    }

    /** Saves it, and what this browser remembers of it. */
    public void save() {
        if (attempt.run(() -> ownAccount.change(name, language, zone, theme))) {
            remember("tandem-language", language);
            remember("tandem-theme", theme);
            attempt.goTo("/account", AccountPages.MESSAGES, "said.saved");
        }
    }

    /** What was last chosen in a browser goes before what the account says, so both have to change. */
    private static void remember(String cookie, String value) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.addResponseCookie(
                cookie, value, Map.of("path", "/", "maxAge", YEAR, "secure", external.isSecure(), "SameSite", "Lax"));
    }

    /** Keeps of what they want to be told by mail. */
    public void saveNotices() {
        Map<String, Boolean> wanted = new LinkedHashMap<>();
        for (NoticeKind kind : NoticeKind.values()) {
            wanted.put(kind.name(), notices != null && notices.contains(kind.name()));
        }
        if (attempt.run(() -> ownNotices.choose(wanted))) {
            attempt.goTo("/account", AccountPages.MESSAGES, "said.saved");
        }
    }

    /** What can be told by mail. */
    public NoticeKind[] getNoticeKinds() {
        return NoticeKind.values();
    }

    /** Of what they want to be told by mail. */
    public List<String> getNotices() {
        return notices;
    }

    /** Of what they want to be told by mail, as chosen. */
    public void setNotices(List<String> notices) {
        this.notices = notices;
    }

    /** Changes the password. */
    public void changePassword() {
        if (attempt.run(() -> ownAccount.changePassword(present, password, session()))) {
            attempt.goTo("/account", AccountPages.MESSAGES, "said.passwordChanged");
        }
    }

    /** What the browser's session holds. */
    static String session() {
        Object secret = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getSessionMap()
                .get(SignIn.SESSION);
        return secret instanceof String text ? text : "";
    }

    /** The time zones to choose from: those named after places, and UTC. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC")
                        || id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();
    }

    /** Sign-in address. */
    public String getEmail() {
        return shown().email();
    }

    /** As typed. */
    public String getName() {
        return name;
    }

    /** As typed. */
    public void setName(String name) {
        this.name = name;
    }

    /** As chosen. */
    public String getLanguage() {
        return language;
    }

    /** As chosen. */
    public void setLanguage(String language) {
        this.language = language;
    }

    /** As chosen. */
    public String getZone() {
        return zone;
    }

    /** As chosen. */
    public void setZone(String zone) {
        this.zone = zone;
    }

    /** As chosen. */
    public String getTheme() {
        return theme;
    }

    /** As chosen. */
    public void setTheme(String theme) {
        this.theme = theme;
    }

    /** Never shown again. */
    public String getPresent() {
        return null;
    }

    /** The password as it was until now, as typed. */
    public void setPresent(String present) {
        this.present = present;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    /** The new password as typed. */
    public void setPassword(String password) {
        this.password = password;
    }
}
