package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandemportal.clients.domain.Tokens;
import org.tandemportal.clients.usecases.OwnTokens;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Scope;
import org.tandemportal.kernel.web.Attempt;

/** The tokens by which programs act as oneself. */
@Named
@RequestScoped
public class TokensPage {

    /** Stands for a day that is typed instead of a number of days. */
    private static final String ON_A_DAY = "day";

    @Inject
    private OwnTokens ownTokens;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalClock clock;

    @Inject
    private Attempt attempt;

    private List<Row> rows;
    private String name;
    private List<String> scopes = new ArrayList<>(List.of(Scope.READ.name()));
    private String lives = "90";
    private String expires;
    private String engagement;
    private String made;

    /** A token as a row. */
    public record Row(
            UUID id,
            String name,
            String scopes,
            String engagement,
            Instant expiresAt,
            Instant lastUsedAt,
            boolean expired) {}

    /** The tokens, the newest first. */
    public List<Row> getRows() {
        if (rows == null) {
            Instant now = clock.instant();
            rows = ownTokens.list().stream()
                    .map(token -> new Row(
                            token.id(),
                            token.name(),
                            words(token),
                            token.engagement(),
                            token.expiresAt(),
                            token.lastUsedAt(),
                            token.expiresAt() != null && !token.expiresAt().isAfter(now)))
                    .toList();
        }
        return rows;
    }

    private static String words(Tokens.Token token) {
        return token.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(", "));
    }

    /** Makes one, and shows it this once. */
    public void make() {
        String day = ON_A_DAY.equals(lives)
                ? expires
                : clock.today(viewer.get().zone()).plusDays(days()).toString();
        String[] token = new String[1];
        if (attempt.run(() -> token[0] = ownTokens.make(new OwnTokens.NewToken(name, scopes, day, engagement)))) {
            made = token[0];
            rows = null;
        }
    }

    private int days() {
        return lives != null && lives.matches("30|90|365") ? Integer.parseInt(lives) : 90;
    }

    /** Ends one. */
    public void end(UUID id) {
        if (attempt.run(() -> ownTokens.end(id))) {
            attempt.goTo("/account/tokens", AccountPages.MESSAGES, "said.tokenEnded");
        }
    }

    /** The token that has just been made; null if none was. */
    public String getMade() {
        return made;
    }

    /** What can be chosen. */
    public List<String> getScopeChoices() {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope != Scope.ADMIN || viewer.isAdministrator())
                .map(Scope::name)
                .toList();
    }

    /** As typed. */
    public String getName() {
        return made == null ? name : null;
    }

    /** As typed. */
    public void setName(String name) {
        this.name = name;
    }

    /** As chosen. */
    public List<String> getScopes() {
        return scopes;
    }

    /** As chosen. */
    public void setScopes(List<String> scopes) {
        this.scopes = scopes;
    }

    /** A number of days, or {@code day} for the one that is typed. */
    public String getLives() {
        return lives;
    }

    /** As chosen. */
    public void setLives(String lives) {
        this.lives = lives;
    }

    /** As typed. */
    public String getExpires() {
        return expires;
    }

    /** As typed. */
    public void setExpires(String expires) {
        this.expires = expires;
    }

    /** As chosen. */
    public String getEngagement() {
        return engagement;
    }

    /** As chosen. */
    public void setEngagement(String engagement) {
        this.engagement = engagement;
    }
}
