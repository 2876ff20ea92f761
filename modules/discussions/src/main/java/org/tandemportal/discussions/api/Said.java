package org.tandemportal.discussions.api;

import java.util.List;
import java.util.UUID;

/**
 * A comment that was written.
 *
 * @param id its id
 * @param notTold the names of those whom it names but who may not see it, so that they were not told of it
 */
public record Said(UUID id, List<String> notTold) {}
