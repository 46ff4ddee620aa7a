package org.gamingcafe.admin.ops;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.identity.notice.MailTemplateService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.mail.SampleLetters;
import org.jspecify.annotations.Nullable;

/** How each mail of the house looks, in both languages. */
@Named
@ViewScoped
public class MailsPage implements Serializable {

    @Inject
    MailTemplateService mails;

    private @Nullable String template;
    private String language = Call.current().language().getLanguage().equals("de") ? "de" : "en";
    private transient @Nullable List<String> names;
    private transient SampleLetters.@Nullable Sample sample;

    public void show() {
        sample = null;
    }

    /** As a file: mails have styles of their own, which a page of the house does not let in. */
    public void download() throws IOException {
        Downloads.send(
                getTemplate() + "." + language + ".html",
                "text/html",
                getSample().html());
    }

    public List<String> getNames() {
        var known = names;
        if (known == null) {
            known = mails.names();
            names = known;
        }
        return known;
    }

    public SampleLetters.Sample getSample() {
        var known = sample;
        if (known == null) {
            known = mails.look(getTemplate(), language);
            sample = known;
        }
        return known;
    }

    public String getTemplate() {
        return template == null ? getNames().getFirst() : template;
    }

    public void setTemplate(@Nullable String template) {
        this.template = template;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? this.language : language;
    }
}
