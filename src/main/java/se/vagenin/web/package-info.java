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
 * <p>View records are {@code public}: templates are compiled to packages of their own, {@code se.vagenin.templates}.
 * A default of a {@code @param} is copied to the caller, so it names its types in full.
 *
 * <p>Addresses under {@code /arbete} and {@code /admin} get a {@link se.vagenin.web.WorkFrame}, all others a
 * {@link se.vagenin.web.PublicFrame}. A template that only shows words from {@code messages/<module>_sv.properties}
 * writes {@code @import static se.vagenin.web.Text.text} and {@code ${text("module.key")}}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
@NullMarked
package se.vagenin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
