package org.tandemportal.serverbuilds.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.Agreement.Standing;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.Builds;
import org.tandemportal.serverbuilds.usecases.ListServerBuilds;

/** The server builds of an engagement; the filters stand in the address. */
@Named
@RequestScoped
public class ServerBuildListPage {

    private static final int ROWS = 40;

    @Inject
    private ListServerBuilds listServerBuilds;

    @Inject
    private ServerBuildWords words;

    @Inject
    private CurrentViewer viewer;

    private String code;
    private String state;
    private String environment;
    private String after;
    private ListServerBuilds.Page page;

    /** Reads the rows. */
    public void load() {
        page = listServerBuilds.page(code, environment, state, ROWS, after);
    }

    /** The rows. */
    public List<Row> getRows() {
        return page.builds().items().stream()
                .map(build -> new Row(build, page.agreements().get(build.key())))
                .toList();
    }

    /** How many there are, where all are shown; else empty. */
    public String getCount() {
        return page.builds().next() == null && after == null
                ? words.text("count", page.builds().items().size())
                : "";
    }

    /** The names of the environments to filter by. */
    public List<String> getEnvironments() {
        return page.environments();
    }

    /** The states to filter by. */
    public ServerBuildState[] getStates() {
        return ServerBuildState.values();
    }

    /** Whether a filter is set. */
    public boolean isFiltered() {
        return isSet(state) || isSet(environment);
    }

    private static boolean isSet(String text) {
        return text != null && !text.isBlank();
    }

    /** Whether the viewer may design builds here. */
    public boolean isDesigner() {
        return viewer.get().may(Permission.DESIGN_BUILD, code);
    }

    /** The address of the list without filters. */
    public String getAddress() {
        return "/engagements/" + code + "/server-builds";
    }

    /** The address of the next rows; null at the end. */
    public String getNextAddress() {
        return page.builds().next() == null ? null : address(page.builds().next());
    }

    /** The address of the first rows; null on them. */
    public String getFirstAddress() {
        return after == null ? null : address(null);
    }

    private String address(String from) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("environment", environment);
        query.put("state", state);
        query.put("after", from);
        return query.entrySet().stream()
                .filter(part -> isSet(part.getValue()))
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", getAddress() + "?", ""));
    }

    /** A build as listed. */
    public static final class Row {

        private final Builds.Row build;
        private final Agreement agreement;

        Row(Builds.Row build, Agreement agreement) {
            this.build = build;
            this.agreement = agreement;
        }

        /** Its key. */
        public String getKey() {
            return build.key();
        }

        /** What it is called. */
        public String getTitle() {
            return build.title();
        }

        /** Its environment. */
        public String getEnvironment() {
            return build.environment();
        }

        /** Its state. */
        public ServerBuildState getState() {
            return build.state();
        }

        /** Its current revision. */
        public int getRevision() {
            return build.revision();
        }

        /** Whose turn it is; null for nobody's. */
        public Side getWaitingFor() {
            return build.waitingFor();
        }

        /** Where the client stands; null while nobody is asked. */
        public Standing getClient() {
            return asked(agreement.client().standing());
        }

        /** Where the provider stands; null while nobody is asked. */
        public Standing getProvider() {
            return asked(agreement.provider().standing());
        }

        private Standing asked(Standing standing) {
            boolean nobodyAsked =
                    build.state() == ServerBuildState.DESIGNING || build.state() == ServerBuildState.RETIRED;
            return nobodyAsked && standing == Standing.WAITING ? null : standing;
        }

        /** When it was changed last. */
        public Instant getUpdatedAt() {
            return build.updatedAt();
        }
    }

    /** The engagement, from the address. */
    public String getCode() {
        return code;
    }

    /** The engagement, from the address. */
    public void setCode(String code) {
        this.code = code;
    }

    /** Filter. */
    public String getState() {
        return state;
    }

    /** Filter. */
    public void setState(String state) {
        this.state = state;
    }

    /** Filter. */
    public String getEnvironment() {
        return environment;
    }

    /** Filter. */
    public void setEnvironment(String environment) {
        this.environment = environment;
    }

    /** Where the rows begin. */
    public String getAfter() {
        return after;
    }

    /** Where the rows begin. */
    public void setAfter(String after) {
        this.after = after;
    }
}
