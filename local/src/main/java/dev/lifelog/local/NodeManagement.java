package dev.lifelog.local;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.lifelog.core.UserError;
import java.io.IOException;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a node can be asked and told beside CQL.
 *
 * <p>The node opens no JMX port. It is asked through the door that the JDK leaves to the same user
 * on the same machine, which opens a local one until the node ends.
 */
record NodeManagement(JMXConnector connector, MBeanServerConnection connection)
    implements AutoCloseable {

  @SuppressWarnings("BanJNDI") // The address is the node's own, told by its JVM and by no user.
  static NodeManagement of(long pid) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      try {
        String address = machine.startLocalManagementAgent();
        JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
        return new NodeManagement(connector, connector.getMBeanServerConnection());
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw UserError.of(
          "Process %d cannot be asked (%s)".formatted(pid, e.getMessage()),
          "Run as the user who started the node, with the JDK that it runs on");
    }
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
