package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.admin.Here;
import org.gamingcafe.identity.user.CashierRuleService;

/** Whether the cashiers of the venue must have a second factor. */
@Named
@ViewScoped
public class CashierRuleForm implements Serializable {

    @Inject
    CashierRuleService rule;

    @Inject
    Here here;

    private boolean required;
    private boolean saved;

    public void load() {
        required = rule.isRequired(here.id());
    }

    public void save() {
        saved = false;
        rule.require(here.id(), required);
        saved = true;
    }

    public boolean isSaved() {
        return saved;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }
}
