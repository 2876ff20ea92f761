package org.tandemportal.changerequests.domain;

/**
 * What a freeze window says.
 *
 * @param name short; shown to everybody whom it concerns
 * @param reason why; plain text
 */
public record FreezeContent(String name, String reason, FreezeRule rule) {}
