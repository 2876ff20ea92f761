package org.tandemportal.changerequests.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {

    private final List<PlanChange> changes = new ArrayList<>();

    private PlanReader.Written readFile(String name) throws IOException {
        try (InputStream file = PlanReaderTest.class.getResourceAsStream("/plans/" + name)) {
            return PlanReader.read(file, changes::add);
        }
    }

    private PlanReader.Written read(String json) {
        return PlanReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), changes::add);
    }

    private PlanChange at(String address) {
        return changes.stream()
                .filter(change -> change.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlanOfTerraformTellsWhatHappensToEachResource() throws IOException {
        assertThat(readFile("terraform-data.json")).isEqualTo(new PlanReader.Written(PlanTool.TERRAFORM, "1.11.4", 6));
        assertThat(changes)
                .extracting(PlanChange::number, PlanChange::address, PlanChange::action)
                .containsExactly(
                        tuple(1, "terraform_data.cache", PlanAction.DESTROY),
                        tuple(2, "terraform_data.database", PlanAction.REPLACE),
                        tuple(3, "terraform_data.queue", PlanAction.CREATE),
                        tuple(4, "terraform_data.web[0]", PlanAction.UPDATE),
                        tuple(5, "terraform_data.web[1]", PlanAction.UPDATE),
                        tuple(6, "terraform_data.web[2]", PlanAction.CREATE));
        assertThat(at("terraform_data.web[0]").lines())
                .contains(
                        new PlanLine("input.image", "front-8", "front-9", false, false),
                        new PlanLine("input.memory_gb", "8", "16", false, false))
                .extracting(PlanLine::path)
                .doesNotContain("input.vcpu", "id");
    }

    @Test
    void secretsNeverComeOut() throws IOException {
        readFile("terraform-data.json");
        assertThat(at("terraform_data.database").lines())
                .contains(new PlanLine("input.password", null, null, true, false))
                .contains(new PlanLine("input.version", "16.4", "17.2", false, false));
        assertThat(changes.toString()).doesNotContain("hunter");
    }

    @Test
    void aSecretIsHiddenWhereverItsResourceRepeatsIt() {
        read(
                "{\"format_version\": \"1.2\", \"resource_changes\": [{\"address\": \"x.y\", \"change\": {\"actions\": [\"update\"],"
                        + " \"before\": {\"key\": \"a\", \"copy\": \"a\"}, \"after\": {\"key\": \"geheim\", \"copy\": \"geheim\"},"
                        + " \"before_sensitive\": {}, \"after_sensitive\": {\"key\": true}}}]}");
        assertThat(at("x.y").lines()).allMatch(PlanLine::hidden);
    }

    @Test
    void whatAnsibleWouldChangeIsReadTaskByTask() throws IOException {
        PlanReader.Written written = readFile("ansible-check.json");
        assertThat(written.tool()).isEqualTo(PlanTool.ANSIBLE);
        assertThat(changes)
                .extracting(PlanChange::address, PlanChange::action)
                .containsExactly(
                        tuple("Raise the number of workers · localhost", PlanAction.UPDATE),
                        tuple("Put the welcome page in place · localhost", PlanAction.CREATE),
                        tuple("Keep the password file · localhost", PlanAction.UPDATE));
        assertThat(changes.get(0).lines())
                .containsExactly(new PlanLine(
                        "/srv/site/nginx.conf (content):1",
                        "worker_processes 2;",
                        "worker_processes 8;",
                        false,
                        false));
        assertThat(changes.get(2).lines()).allMatch(PlanLine::hidden);
        assertThat(changes.toString()).doesNotContain("hunter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "not json",
                "{\"format_version\": \"1.2\"}",
                "{\"plays\": 3}",
                "{\"resource_changes\": []}",
                "{\"name\": \"package.json\", \"version\": \"1.0.0\"}"
            })
    void whatIsNoPlanIsTold(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(NotAPlan.class, e -> assertThat(e.reason())
                .isEqualTo("noPlan"));
    }

    @Test
    void aPlanThatIsCutOffIsTold() throws IOException {
        String whole;
        try (InputStream file = PlanReaderTest.class.getResourceAsStream("/plans/terraform-data.json")) {
            whole = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String half = whole.substring(0, whole.indexOf("terraform_data.web[1]", whole.indexOf("resource_changes")));
        assertThatThrownBy(() -> read(half)).isInstanceOfSatisfying(NotAPlan.class, e -> assertThat(e.reason())
                .isEqualTo("cutOff"));
    }

    private static String plan(int resources) {
        return IntStream.range(0, resources)
                .mapToObj(i ->
                        "{\"address\": \"x.y[" + i + "]\", \"change\": {\"actions\": [\"create\"], \"before\": null,"
                                + " \"after\": {\"size\": " + i + "}}}")
                .collect(Collectors.joining(
                        ",",
                        "{\"format_version\": \"1.2\", \"terraform_version\": \"1.11.4\", \"resource_changes\": [",
                        "]}"));
    }

    @Test
    void twentyThousandResourcesAreReadAndOneMoreIsTooMany() {
        assertThat(read(plan(PlanReader.MOST_CHANGES)).changes()).isEqualTo(20_000);
        assertThatThrownBy(() -> read(plan(PlanReader.MOST_CHANGES + 1)))
                .isInstanceOfSatisfying(
                        NotAPlan.class, e -> assertThat(e.reason()).isEqualTo("tooMany"));
    }

    @Test
    void aPlanThatChangesNothingIsAPlan() {
        assertThat(read("{\"format_version\": \"1.2\", \"terraform_version\": \"1.11.4\"}")
                        .changes())
                .isZero();
    }

    @Test
    void whatDoesNothingIsLeftOut() {
        read(
                "{\"format_version\": \"1.2\", \"resource_changes\": [{\"address\": \"x.y\", \"change\": {\"actions\": [\"no-op\"]}},"
                        + " {\"address\": \"data.z\", \"change\": {\"actions\": [\"read\"]}}]}");
        assertThat(changes).isEmpty();
    }

    @Test
    void aResourceWithManyValuesIsShortenedAndSaysSo() {
        String values =
                IntStream.range(0, 500).mapToObj(i -> "\"v" + i + "\": 1").collect(Collectors.joining(","));
        read(
                "{\"format_version\": \"1.2\", \"resource_changes\": [{\"address\": \"x.y\", \"change\": {\"actions\": [\"create\"],"
                        + " \"before\": null, \"after\": {" + values + "}}}]}");
        assertThat(at("x.y").lines()).hasSize(200);
        assertThat(at("x.y").more()).isEqualTo(300);
    }
}
