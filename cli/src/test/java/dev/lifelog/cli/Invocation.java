package dev.lifelog.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** One call of the program inside the test's own process. */
record Invocation(int exit, String out, String err) {

  static Invocation of(String... arguments) {
    CommandLine program = Lifelog.commandLine();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    program.setOut(new PrintWriter(out, true));
    program.setErr(new PrintWriter(err, true));
    int exit = program.execute(arguments);
    return new Invocation(exit, out.toString(), err.toString());
  }
}
