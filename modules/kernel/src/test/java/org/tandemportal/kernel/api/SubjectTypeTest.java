package org.tandemportal.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectTypeTest {

    @Test
    void aRecordsPageIsFoundByItsKey() {
        assertThat(SubjectType.CHANGE_REQUEST.address("PTV-WEB-42")).isEqualTo("/change-requests/PTV-WEB-42");
    }

    @Test
    void theTermsOfAgreementAreFoundBelowTheirEngagement() {
        assertThat(SubjectType.AGREEMENT_TERMS.address("PTV-WEB")).isEqualTo("/engagements/PTV-WEB/agreement-terms");
    }

    @Test
    void serviceHoursAreFoundBelowTheirEngagement() {
        assertThat(SubjectType.SERVICE_HOURS.address("PTV-WEB")).isEqualTo("/engagements/PTV-WEB/service-hours");
    }

    @Test
    void aReportsPageIsFoundByEngagementAndWeek() {
        assertThat(SubjectType.STATUS_REPORT.address("PTV-WEB-2026-W47")).isEqualTo("/status-reports/PTV-WEB/2026-W47");
    }
}
