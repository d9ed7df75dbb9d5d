package io.vigil.monitor.document;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements; whatever is text is escaped. */
public final class Xml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter out;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  public static String write(Consumer<Xml> content) {
    var text = new StringWriter();
    try {
      var out = FACTORY.createXMLStreamWriter(text);
      content.accept(new Xml(out));
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /**
   * @param attributes name, value, name, value …
   */
  public Xml open(String element, String... attributes) {
    return did(() -> out.writeStartElement(element)).attributes(attributes);
  }

  public Xml close() {
    return did(out::writeEndElement);
  }

  public Xml empty(String element, String... attributes) {
    return did(() -> out.writeEmptyElement(element)).attributes(attributes);
  }

  public Xml leaf(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  public Xml text(String text) {
    return did(() -> out.writeCharacters(text));
  }

  private Xml attributes(String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      did(() -> out.writeAttribute(name, value));
    }
    return this;
  }

  private Xml did(Step step) {
    try {
      step.write();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Step {
    void write() throws XMLStreamException;
  }
}
