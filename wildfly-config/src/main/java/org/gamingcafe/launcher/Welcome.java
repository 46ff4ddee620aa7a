package org.gamingcafe.launcher;

import java.util.List;

/** The lines that tell a person where the house is and how to come in. */
record Welcome(Options options, House house) {

    void say() {
        var lines = List.of(
                "",
                "  Console      " + house.base() + "/",
                "  API          " + house.base() + "/api/v1",
                "  Management   " + house.management().address() + "  user "
                        + house.management().user() + ", password: CAFE_OPERATOR_PASSWORD in "
                        + options.run().secrets(),
                "  Database     " + house.database().url() + "  (passwords in "
                        + options.run().secrets() + ")",
                "  Mails        " + options.run().mail(),
                "  Codes (SMS)  " + options.run().sms(),
                "  Logs         " + house.nodes().getFirst().log(),
                "",
                signIn(),
                "  Ctrl-C stops everything.",
                "");
        lines.forEach(options.progress());
    }

    private String signIn() {
        if (options.demo()) {
            return "  Sign in      as admin, manager, cashier or a member: names and passwords are in "
                    + options.run().demo() + "; admin and manager need a code of their totpSecret too";
        }
        return house.firstAdministrator()
                .map(password ->
                        "  Sign in      as " + FirstAdministrator.NAME + " with the one-time password " + password)
                .orElse("  Sign in      with your own account (./cafe admin recover <name> if you are locked out)");
    }
}
