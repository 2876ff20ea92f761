package org.tandemportal.serverbuilds.domain;

/**
 * A volume of each server.
 *
 * @param name unique within the specification
 * @param sizeGb in gigabytes
 * @param mountPoint where it is mounted; null if that is left open
 */
public record Volume(String name, int sizeGb, String mountPoint) {}
