package org.gamingcafe.admin;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What every form about a person asks. */
public abstract class PersonInput implements Serializable {

    private String name = "";
    private @Nullable String phone;
    private String language = "en";

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "en" : language;
    }
}
