package org.tandemportal.changerequests.domain;

import java.util.UUID;

/**
 * Names the plan of Terraform or Ansible that belongs to a change request's words.
 *
 * @param name the file's, for people
 */
public record PlanRef(UUID id, String name) {}
