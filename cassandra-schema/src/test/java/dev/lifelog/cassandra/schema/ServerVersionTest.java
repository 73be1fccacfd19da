package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.Version;
import dev.lifelog.core.UserError;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {

  @ParameterizedTest
  @ValueSource(strings = {"5.0.0", "5.0.9", "5.0-rc1", "5.1.0-SNAPSHOT", "6.0.0"})
  void require_fiveOrNewer_isAccepted(String version) {
    assertThatCode(() -> ServerVersion.require(parsed(version))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.11.19", "4.0.0", "4.1.10"})
  void require_older_namesTheVersionFound(String version) {
    assertThatThrownBy(() -> ServerVersion.require(parsed(version)))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Cassandra %s is too old: the tables need 5.0 or newer."
                + " Upgrade every node, or name the nodes of another cluster in cassandra.contact-points",
            version);
  }

  private static Version parsed(String version) {
    return Objects.requireNonNull(Version.parse(version));
  }
}
