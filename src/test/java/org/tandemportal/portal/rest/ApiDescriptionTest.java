package org.tandemportal.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.models.PathItem;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    @Test
    void whatCanBeAskedIsNamedByMethodAndAddress() {
        assertThat(ApiDescription.operationId("/api/v1/change-requests/{key}/comments", PathItem.HttpMethod.GET))
                .isEqualTo("getChangeRequestsKeyComments");
        assertThat(ApiDescription.operationId("/api/v1/change-requests.csv", PathItem.HttpMethod.GET))
                .isEqualTo("getChangeRequestsCsv");
    }
}
