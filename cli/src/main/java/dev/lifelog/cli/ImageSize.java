package dev.lifelog.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code WIDTHxHEIGHT} in pixels. */
record ImageSize(int width, int height) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

  static final class Converter implements ITypeConverter<ImageSize> {

    @Override
    public ImageSize convert(String text) {
      Matcher size = FORM.matcher(text);
      if (!size.matches()) {
        throw new TypeConversionException(
            "'" + text + "' is not WIDTHxHEIGHT in pixels, as in 1024x768");
      }
      return new ImageSize(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
