package dev.lifelog.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.Role;
import dev.lifelog.cassandra.schema.Roles;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.SettingsResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How jobs and people come in to the nodes: encrypted, each role by the password of a file.
 *
 * @param authorities the file of those who vouch for the nodes
 * @param folder of the files of the passwords
 */
record Access(List<Endpoint> nodes, Path authorities, Path folder, Map<Role, Secret> passwords) {

  Access {
    nodes = List.copyOf(nodes);
    passwords = Map.copyOf(passwords);
  }

  static Access draw(List<Endpoint> nodes, Path authorities, Path folder) throws IOException {
    Map<Role, Secret> passwords = new EnumMap<>(Role.class);
    for (Role role : List.of(Role.WRITER, Role.READER)) {
      passwords.put(role, Secret.draw());
    }
    Access access = new Access(nodes, authorities, Files.createDirectories(folder), passwords);
    for (Role role : access.passwords().keySet()) {
      access.passwords().get(role).keep(access.password(role), "%s");
    }
    return access;
  }

  /** By the owner of the nodes. */
  void grant(CqlSession owner) {
    Roles.make(
        owner,
        passwords.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, role -> role.getValue().text())));
  }

  Path password(Role role) {
    return folder.resolve(role.cql());
  }

  CassandraSettings as(Role role) {
    return SettingsResolver.create().commandLine(settings(role)).resolve().cassandra();
  }

  /** By the names that they have for whoever runs a job. */
  Map<String, String> settings(Role role) {
    return Map.of(
        "cassandra.contact-points",
        nodes.stream().map(Endpoint::toString).collect(Collectors.joining(",")),
        "cassandra.username",
        role.cql(),
        "cassandra.password-file",
        password(role).toString(),
        "cassandra.tls.enabled",
        "true",
        "cassandra.tls.authorities",
        authorities.toString());
  }
}
