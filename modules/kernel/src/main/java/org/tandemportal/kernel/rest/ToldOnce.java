package org.tandemportal.kernel.rest;

/** An answer of the API that holds a secret: it is told once and not kept for a repeated request with the same key. */
public interface ToldOnce {}
