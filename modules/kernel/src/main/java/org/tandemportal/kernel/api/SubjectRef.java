package org.tandemportal.kernel.api;

import java.io.Serializable;
import java.util.UUID;

/**
 * Points at a record that can be discussed, flagged or audited, without knowing the module that owns it.
 *
 * @param type what kind of record it is
 * @param key the record's key within its type, such as {@code PTV-WEB-42}
 * @param engagement the code of the engagement it belongs to; null for one outside any engagement
 * @param clientId the client whose record it is; {@link Viewer#PROVIDER_RECORDS} for the provider's own
 */
public record SubjectRef(SubjectType type, String key, String engagement, UUID clientId) implements Serializable {}
