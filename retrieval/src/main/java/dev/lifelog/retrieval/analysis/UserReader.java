package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads whose lifelog is meant: "u1", "user 1", or any user name that the collection holds. */
final class UserReader {

  private static final Pattern NUMBERED =
      Pattern.compile("(?i)\\b(?:user ?|u)(\\d{1,4})(?:'s)?\\b");

  private final List<String> users;

  UserReader(List<String> users) {
    this.users = users;
  }

  @Nullable String read(Wording wording) {
    Set<String> named = new TreeSet<>();
    for (MatchResult match : wording.find(NUMBERED)) {
      wording.use(match);
      named.add(known("u" + match.group(1)));
    }
    for (Wording.Word word : wording.words()) {
      if (wording.isFree(word.start(), word.end())
          && users.stream().anyMatch(word.lower()::equalsIgnoreCase)) {
        wording.use(word.start(), word.end());
        named.add(known(word.lower()));
      }
    }
    if (named.size() > 1) {
      throw UserError.of(
          "the question names the users " + String.join(" and ", named),
          "Ask for each apart, or name none to ask for all");
    }
    return named.isEmpty() ? null : named.iterator().next();
  }

  /** The user as the collection spells it. */
  String known(String name) {
    String bare = name.strip();
    for (String user : users) {
      if (user.equalsIgnoreCase(bare)) {
        return user;
      }
    }
    if (users.isEmpty()) {
      throw UserError.of(
          "there is no user " + bare + ": no user has any day here", "Ingest a collection first");
    }
    String nearest =
        Nearest.to(bare.toLowerCase(Locale.ROOT), users)
            .map(user -> "; the nearest is " + user)
            .orElse("");
    throw UserError.of(
        "there is no user " + bare + nearest, "Ask for one of " + String.join(", ", users));
  }
}
