/**
 * The face of the product: layouts, components, form errors, navigation, error pages and security headers.
 *
 * <p>It knows no feature. Features give it facts through {@link se.vagenin.web.SiteFactsSource} and
 * {@link se.vagenin.web.SignedInSource}, and menu rows through {@link se.vagenin.web.NavigationEntry} beans.
 *
 * <p><b>How a page is made.</b> A controller returns an {@link se.vagenin.web.Answer}:
 *
 * <pre>{@code
 * @GetMapping("/arbete/inkorg")
 * Answer inbox() {
 *     return Page.of("intake/inbox", InboxView.of(...));   // 200
 * }
 *
 * @PostMapping("/arbete/inkorg/ny")
 * Answer receive(@ModelAttribute ReceiveForm form) {
 *     FormErrors errors = form.check();
 *     if (errors.hasAny()) {
 *         return Page.invalid("intake/receive", ReceiveView.of(form, errors));   // 422, everything typed kept
 *     }
 *     return Redirect.to("/arbete/inkorg");   // 303
 * }
 * }</pre>
 *
 * <p>The template {@code src/main/jte/intake/inbox.jte} declares two parameters, the frame and its own view:
 *
 * <pre>{@code
 * @param se.vagenin.web.WorkFrame frame
 * @param se.vagenin.intake.InboxView page
 * @template.web.work(frame = frame, title = "Inkorg", content = @`
 *   <div class="vi-head"><h1>Inkorg</h1></div>
 *   @template.web.form(frame = frame, action = "/arbete/inkorg/ny", content = @`
 *     @template.web.textfield(name = "namn", label = "Namn", value = page.form().namn(), errors = page.errors())
 *     @template.web.submit(label = "Ta emot")
 *   `)
 * `)
 * }</pre>
 *
 * <p>A part of a form that belongs to one answer carries {@code data-when} with the answer's value, and opens by style
 * when that answer is given (decision 17). A page that staff print calls {@code web.print} in its head.
 *
 * <p>View records are {@code public}: templates are compiled to packages of their own, {@code se.vagenin.templates}.
 * A default of a {@code @param} is copied to the caller, so it names its types in full.
 *
 * <p>Addresses under {@code /arbete} and {@code /admin} get a {@link se.vagenin.web.WorkFrame}, all others a
 * {@link se.vagenin.web.PublicFrame}. A template that only shows words from {@code messages/<module>_sv.properties}
 * writes {@code @import static se.vagenin.web.Text.text} and {@code ${text("module.key")}}.
 *
 * <p><b>A public page</b> is had in six languages ({@link se.vagenin.web.Language}). The language stands first in the
 * address ({@code /fi/stod}; Swedish has no prefix), a filter takes it out before anything else reads the address, and a
 * controller only knows {@code /stod}.
 *
 * <ul>
 *   <li>Every word comes from {@code text("module.key")}: {@code messages/<module>_<code>.properties}, code sv, lattlast,
 *       en, fi, ar or so. Java that composes public words does the same; {@code Text.swedish} is for what staff will read.
 *   <li>Dates, times and numbers come from {@link se.vagenin.web.LocalText}, never from {@code SwedishText}. An enum whose
 *       label staff read gets keys of its own for the public ({@code report.reason.neglect}).
 *   <li>A sentence with a number has two keys, for one and for many; no word is put together of parts.
 *   <li>Links are {@code frame.to("/stod")}; {@code publicForm} and {@code Redirect.to} keep the language themselves.
 *   <li>Telephone numbers, codes and times stand in an element with {@code dir="ltr"}; a value inside {@code text} is
 *       isolated by itself.
 *   <li>A page with a form gives the layout {@code form = "/kontakt"} (where the form is sent) and its form
 *       {@code main = true}. The choice of language is then made of buttons of that form: the controller gets what is
 *       typed with {@code till=sprak} at the same address, checks nothing, and shows the same page again. A page that
 *       answers a POST without such a form is asked for anew at its own address, which must then answer GET.
 *   <li>A visit without login is one entry of the tab's history (decision 30): {@code entry.js} sends the form beside the
 *       page and puts the answer in the place of the body. A public page has therefore no script of its own, and a form may
 *       be sent twice. A test that presses a button of such a page waits with {@code Browser.settled}.
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
@NullMarked
package se.vagenin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
