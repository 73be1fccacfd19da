package dev.lifelog.local;

/** Who may do what on a node. */
enum Access {
  /** Everybody everything. */
  OPEN("AllowAllAuthenticator", "AllowAllAuthorizer"),
  /** Who has a role and its password, what the role was granted; {@code cassandra} is the first. */
  BY_ROLE("PasswordAuthenticator", "CassandraAuthorizer");

  private final String authenticator;
  private final String authorizer;

  Access(String authenticator, String authorizer) {
    this.authenticator = authenticator;
    this.authorizer = authorizer;
  }

  String authenticator() {
    return authenticator;
  }

  String authorizer() {
    return authorizer;
  }
}
