package org.tandemportal.changerequests.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What stands around a change request on its page.
 *
 * @param openSuggestions how many wait to be taken in or put aside
 * @param standsInFor the lead in whose stead the viewer speaks today; null for nobody's
 * @param agreedTo the facts of the revision that was asked for; null if none was, or there is none
 * @param stepsDone the steps that are ticked off, in their order
 */
public record Around(int openSuggestions, UUID standsInFor, Map<String, Object> agreedTo, List<StepDone> stepsDone) {}
