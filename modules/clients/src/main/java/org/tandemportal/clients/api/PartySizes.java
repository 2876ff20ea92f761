package org.tandemportal.clients.api;

/**
 * How many take part in an engagement.
 *
 * @param client the client's name; null if the viewer may not know it
 * @param ofClient how many of the client's people
 * @param ofProvider how many of the provider's people
 */
public record PartySizes(String client, int ofClient, int ofProvider) {}
