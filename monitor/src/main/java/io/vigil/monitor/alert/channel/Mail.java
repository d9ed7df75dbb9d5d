package io.vigil.monitor.alert.channel;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.Contact;
import io.vigil.monitor.alert.channel.Outcome.Delivered;
import io.vigil.monitor.alert.channel.Outcome.Rejected;
import io.vigil.monitor.alert.channel.Outcome.TryAgain;
import io.vigil.monitor.alert.channel.ReportFiles.ReportFile;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * A mail in plain text and HTML, with the files of reports; its Message-ID is the same in every
 * attempt.
 */
public final class Mail implements Channel {
  private static final int LINES = 200;

  private final JavaMailSender sender;
  private final String from;
  private final Texts texts;
  private final ReportFiles files;

  public Mail(JavaMailSender sender, String from, Texts texts, ReportFiles files) {
    this.sender = sender;
    this.from = from;
    this.texts = texts;
    this.files = files;
  }

  @Override
  public AlertChannel kind() {
    return AlertChannel.MAIL;
  }

  @Override
  public int lines() {
    return LINES;
  }

  @Override
  public Outcome send(Message message, Contact to) {
    List<ReportFile> attached;
    try {
      attached = attached(message);
    } catch (RuntimeException e) {
      return new TryAgain("FILES", said(e), null, false);
    }
    return send(message, attached, to);
  }

  private List<ReportFile> attached(Message message) {
    return Stream.ofNullable(message.reports())
        .flatMap(List::stream)
        .flatMap(report -> files.of(report).stream())
        .toList();
  }

  private Outcome send(Message message, List<ReportFile> attached, Contact to) {
    try {
      sender.send(mime(message, attached, to));
      return new Delivered();
    } catch (MailSendException e) {
      return refused(e);
    } catch (MailAuthenticationException e) {
      return new TryAgain("SMTP_LOGIN", said(e), null, false);
    } catch (MailException e) {
      return new TryAgain("SMTP", said(e), null, false);
    } catch (MessagingException e) {
      return new Rejected("ADDRESS", said(e));
    }
  }

  /** An address that the server refuses is never right; all else may go by. */
  private static Outcome refused(MailSendException e) {
    boolean address =
        e.getFailedMessages().values().stream()
            .anyMatch(
                cause ->
                    cause instanceof SendFailedException failed
                        && failed.getInvalidAddresses() != null
                        && failed.getInvalidAddresses().length > 0);
    return address
        ? new Rejected("SMTP_ADDRESS", said(e))
        : new TryAgain("SMTP", said(e), null, false);
  }

  private MimeMessage mime(Message message, List<ReportFile> attached, Contact to)
      throws MessagingException {
    MimeMessage mail = sender.createMimeMessage();
    var helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(to.address());
    helper.setSubject(texts.title(message));
    helper.setText(plain(message), html(message));
    for (ReportFile file : attached) {
      helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
    }
    mail.setHeader("Message-ID", "<%s@vigil>".formatted(message.messageId()));
    return mail;
  }

  private String plain(Message message) {
    return Stream.of(
            message.lines().stream().map(line -> texts.line(line) + "\n" + line.link() + "\n"),
            message.acknowledge() == null
                ? Stream.<String>empty()
                : Stream.of(texts.acknowledge() + ": " + message.acknowledge()),
            Stream.of(texts.all() + ": " + message.more()))
        .flatMap(part -> part)
        .collect(Collectors.joining("\n"));
  }

  private String html(Message message) {
    String lines =
        message.lines().stream()
            .map(
                line ->
                    "<li>%s <a href=\"%s\">%s</a></li>"
                        .formatted(
                            escaped(texts.line(line)),
                            escaped(line.link()),
                            escaped(texts.text("see"))))
            .collect(Collectors.joining("\n"));
    String button =
        message.acknowledge() == null
            ? ""
            : "<p><a href=\"%s\" style=\"%s\">%s</a></p>"
                .formatted(
                    escaped(message.acknowledge()),
                    "background:#2463a8;color:#fff;padding:10px 24px;text-decoration:none",
                    escaped(texts.acknowledge()));
    return "<html><body><h3>%s</h3><ul>%s</ul>%s<p><a href=\"%s\">%s</a></p></body></html>"
        .formatted(
            escaped(texts.title(message)),
            lines,
            button,
            escaped(message.more()),
            escaped(texts.all()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String said(Exception e) {
    String text = e.getMessage();
    return text == null ? e.getClass().getSimpleName() : Http.shortened(text);
  }
}
