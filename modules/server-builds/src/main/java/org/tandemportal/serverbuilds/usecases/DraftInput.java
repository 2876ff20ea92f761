package org.tandemportal.serverbuilds.usecases;

import org.tandemportal.serverbuilds.domain.SpecificationData;

/**
 * What a new server build is made of, unchecked: a specification or the facts of a running machine, not both.
 *
 * @param engagement the code of the engagement
 * @param environment the name of one of its environments
 * @param facts what {@code ansible HOST -m setup} prints
 * @param message why; null for the usual words
 */
public record DraftInput(
        String engagement,
        String environment,
        String title,
        SpecificationData specification,
        String facts,
        String message) {}
