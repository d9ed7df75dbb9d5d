package io.vigil.app.system;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The college's mail server. */
final class Mailbox implements AutoCloseable {
  private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  Mailbox() {
    server.start();
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /**
   * A mail as it is read.
   *
   * @param id the same where it was sent again
   * @param files names of what is attached
   */
  record Letter(String id, String to, String subject, String text, List<String> files) {}

  List<Letter> letters() {
    return Stream.of(server.getReceivedMessages()).map(Mailbox::letter).toList();
  }

  List<Letter> letters(String to) {
    return letters().stream().filter(letter -> letter.to().equals(to)).toList();
  }

  private static Letter letter(MimeMessage mail) {
    try {
      return new Letter(
          mail.getMessageID(),
          mail.getAllRecipients()[0].toString(),
          mail.getSubject(),
          plain(mail),
          files(mail));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a mail program without HTML shows. */
  private static String plain(Part part) throws MessagingException, IOException {
    return switch (part.getContent()) {
      case String text -> part.isMimeType("text/plain") ? text : "";
      case Multipart parts -> {
        var text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart one = parts.getBodyPart(i);
          text.append(plain(one));
        }
        yield text.toString();
      }
      default -> "";
    };
  }

  private static List<String> files(Part part) throws MessagingException, IOException {
    List<String> names = new ArrayList<>();
    if (part.getFileName() != null) {
      names.add(part.getFileName());
    } else if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        names.addAll(files(parts.getBodyPart(i)));
      }
    }
    return names;
  }

  @Override
  public void close() {
    server.stop();
  }
}
