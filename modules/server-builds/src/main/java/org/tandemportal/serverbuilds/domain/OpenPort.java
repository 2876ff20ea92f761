package org.tandemportal.serverbuilds.domain;

/**
 * A port that each server answers on; a port and protocol stand once in a specification.
 *
 * @param port 1 to 65535
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 * @param source from where it may be reached, such as {@code 10.0.0.0/8} or {@code load balancer}; may name several
 */
public record OpenPort(int port, String protocol, String source) {}
