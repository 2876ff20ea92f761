package org.tandemportal.statusreports.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.kernel.api.WorkQuery;
import org.tandemportal.kernel.api.WorkSource;
import org.tandemportal.statusreports.domain.StatusReportRefused;

/** Status reports that one side has begun and that wait for a paragraph or for being published. */
@ApplicationScoped
public class ReportsToFinish implements WorkSource {

    private static final String SELECT = "select key, client_id, week as title, state,"
            + " case when provider_text is not null and client_text is not null then 'work.complete'"
            + " else 'work.begun' end as label,"
            + " null::uuid as person_id, waiting_since as since from status_reports.report"
            + " where engagement = code and waiting_for is not null and waiting_for = turn";

    @Inject
    private CurrentViewer viewer;

    @Override
    public List<WorkQuery> queries() {
        Locale locale = Locale.forLanguageTag(viewer.get().language());
        return List.of(new WorkQuery(
                SubjectType.STATUS_REPORT, StatusReportRefused.BUNDLE, SELECT, week -> title(week, locale)));
    }

    /** The week in words, as nobody gives a report a title. */
    private static String title(String week, Locale locale) {
        Week named = Week.parse(week).orElseThrow();
        return Messages.text(
                StatusReportRefused.BUNDLE,
                locale,
                "title.week",
                Integer.toString(named.number()),
                Integer.toString(named.year()));
    }
}
