package org.tandemportal.engagements.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tandemportal.clients.api.EngagementsToJoin;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;

/** Tells the people's module which engagements there are, and lets people take part whom it invites. */
@ApplicationScoped
public class JoinableEngagements implements EngagementsToJoin {

    @Inject
    private Engagements engagements;

    @Inject
    private SetUpEngagement setUpEngagement;

    @Override
    public List<Choice> active(UUID clientId, int most) {
        return engagements.active(clientId, most).stream()
                .map(JoinableEngagements::choice)
                .toList();
    }

    @Override
    public List<Choice> of(Collection<String> codes) {
        return engagements.of(codes).stream().map(JoinableEngagements::choice).toList();
    }

    @Override
    public void joinNew(String code, List<Participant> newcomers) {
        setUpEngagement.addNewcomers(code, newcomers);
    }

    private static Choice choice(EngagementSummary engagement) {
        return new Choice(engagement.code(), engagement.name(), engagement.clientId());
    }
}
