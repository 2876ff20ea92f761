package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.kernel.data.Sql;

/** How many leads of each side have to agree in an engagement, by kind and risk. */
@ApplicationScoped
public class AgreementRules {

    /** What a rule can ask for at most. */
    public static final int MOST_LEADS = 3;

    @Inject
    private Sql sql;

    /**
     * A rule.
     *
     * @param leads of each side
     * @param own whether the engagement has set it; else it is the usual one
     */
    public record Rule(Kind kind, Risk risk, int leads, boolean own) {}

    /** What is asked for where an engagement has no rule of its own: two a side for a high risk, else one. */
    public static int usual(Risk risk) {
        return risk == Risk.HIGH ? 2 : 1;
    }

    /** How many leads of each side have to agree; one statement. */
    public int leads(String engagement, Kind kind, Risk risk) {
        return sql
                .list(
                        "select leads from change_requests.agreement_rule where engagement = ? and kind = ? and risk = ?",
                        row -> row.getInt("leads"),
                        engagement,
                        kind.name(),
                        risk.name())
                .stream()
                .findFirst()
                .orElse(usual(risk));
    }

    /** All rules of an engagement, its own and the usual ones, by kind and risk; one statement. */
    public List<Rule> of(String engagement) {
        List<Rule> own = sql.list(
                "select kind, risk, leads from change_requests.agreement_rule where engagement = ?",
                row -> new Rule(
                        Kind.valueOf(row.getString("kind")),
                        Risk.valueOf(row.getString("risk")),
                        row.getInt("leads"),
                        true),
                engagement);
        List<Rule> rules = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Risk risk : Risk.values()) {
                rules.add(own.stream()
                        .filter(rule -> rule.kind() == kind && rule.risk() == risk)
                        .findFirst()
                        .orElse(new Rule(kind, risk, usual(risk), false)));
            }
        }
        return rules;
    }

    /** Sets a rule; asking for as many as usual needs none. */
    public void set(String engagement, UUID clientId, Kind kind, Risk risk, int leads) {
        if (leads == usual(risk)) {
            sql.update(
                    "delete from change_requests.agreement_rule where engagement = ? and kind = ? and risk = ?",
                    engagement,
                    kind.name(),
                    risk.name());
        } else {
            sql.update(
                    "insert into change_requests.agreement_rule (engagement, client_id, kind, risk, leads)"
                            + " values (?, ?, ?, ?, ?) on conflict (engagement, kind, risk) do update set leads = excluded.leads",
                    engagement,
                    clientId,
                    kind.name(),
                    risk.name(),
                    leads);
        }
    }
}
