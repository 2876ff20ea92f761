package org.tandemportal.clients.api;

import java.util.UUID;

/**
 * A right answer of a passkey.
 *
 * @param passkey which one
 * @param signCount how often it was used, as the device counts; zero if the device does not count
 * @param backedUp whether it is copied between its owner's devices
 * @param purpose what it was used for
 */
public record PasskeyUse(UUID passkey, long signCount, boolean backedUp, PasskeyChallenge.Purpose purpose) {}
