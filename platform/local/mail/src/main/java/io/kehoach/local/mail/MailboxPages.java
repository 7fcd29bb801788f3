package io.kehoach.local.mail;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The two pages of the mailbox: the list, and one mail. Every value that came with a mail
 * is escaped.
 */
final class MailboxPages {

	private MailboxPages() {
	}

	static String list(List<MailSummary> mails, @Nullable String recipient, int total) {
		StringBuilder rows = new StringBuilder();
		mails.forEach((mail) -> rows.append(row(mail)));
		return frame("Hộp thư thử", """
				<h1>Hộp thư thử <span lang="en">Test mailbox</span></h1>
				<p class="quiet">Mọi thư hệ thống gửi đều dừng ở đây; không thư nào ra ngoài. Đã nhận %d thư.
				<span lang="en">Every mail stops here; none leaves this machine.</span></p>
				<form role="search" action="/"><label for="to">Người nhận (địa chỉ đầy đủ)</label>
				<input id="to" name="to" type="email" autocomplete="off" value="%s"> <button>Lọc</button></form>
				%s
				""".formatted(total, escape(recipient), mails.isEmpty() ? "<p>Chưa có thư nào.</p>" : table(rows)));
	}

	static String mail(MailSummary mail, MailContent content) {
		return frame(mail.subject(), """
				<p><a href="/">← Tất cả thư</a></p>
				<h1>%s</h1>
				<dl><dt>Từ</dt><dd>%s</dd><dt>Đến</dt><dd>%s</dd><dt>Thời gian</dt><dd>%s</dd>%s</dl>
				<p><a href="/api/messages/%s.eml" download>Tải thư gốc (.eml)</a></p>
				%s%s""".formatted(subject(mail), escape(mail.from()), escape(String.join(", ", mail.to())),
				escape(mail.date()), attachments(content), mail.id(), text(content), html(mail, content)));
	}

	private static String row(MailSummary mail) {
		return """
				<tr><td data-label="Thời gian">%s</td><td data-label="Đến">%s</td>
				<td data-label="Chủ đề"><a href="/messages/%s">%s</a></td><td data-label="Từ">%s</td></tr>
				""".formatted(escape(mail.date()), escape(String.join(", ", mail.to())), mail.id(), subject(mail),
				escape(mail.from()));
	}

	private static String table(CharSequence rows) {
		return """
				<table><caption>Thư mới nhất trước</caption><thead><tr><th scope="col">Thời gian</th>
				<th scope="col">Đến</th><th scope="col">Chủ đề</th><th scope="col">Từ</th></tr></thead>
				<tbody>%s</tbody></table>""".formatted(rows);
	}

	private static String text(MailContent content) {
		return (content.text() != null)
				? "<h2>Dạng văn bản</h2><pre tabindex=\"0\">" + escape(content.text()) + "</pre>" : "";
	}

	private static String html(MailSummary mail, MailContent content) {
		return (content.html() != null) ? """
				<h2>Dạng trình bày</h2>
				<iframe sandbox title="Nội dung thư" src="/messages/%s/html"></iframe>
				""".formatted(mail.id()) : "";
	}

	private static String attachments(MailContent content) {
		return content.attachments().isEmpty() ? ""
				: "<dt>Tệp đính kèm</dt><dd>" + escape(String.join(", ", content.attachments())) + "</dd>";
	}

	private static String subject(MailSummary mail) {
		return mail.subject().isBlank() ? "(không có chủ đề)" : escape(mail.subject());
	}

	private static String frame(String title, String main) {
		return """
				<!doctype html>
				<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
				<meta name="color-scheme" content="light dark"><title>%s</title>
				<link rel="stylesheet" href="/mailbox.css"></head>
				<body><main>%s</main></body></html>
				""".formatted(escape(title), main);
	}

	private static String escape(@Nullable String value) {
		return (value == null) ? ""
				: value.replace("&", "&amp;")
					.replace("<", "&lt;")
					.replace(">", "&gt;")
					.replace("\"", "&quot;")
					.replace("'", "&#39;");
	}

}
