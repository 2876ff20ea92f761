package org.tandemportal.changerequests.api;

import java.util.UUID;

/** Work on a file whose records are to be brought in has been asked for. */
public record MovingInStarted(UUID id) {}
