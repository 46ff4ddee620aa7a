import java.util.List;
import java.util.regex.Pattern;

/** Who can sign in, as the file of the demo house says. */
final class People {

    private People() {}

    /** One thing about who has this role. */
    static String of(String demo, String role, String what) {
        return Target.text(demo.substring(demo.indexOf("\"" + role + "\"")), what);
    }

    /** The body of their sign-in. */
    static String signIn(String demo, String role) {
        return body(of(demo, role, "username"), of(demo, role, "password"));
    }

    /** The demo's members who can sign in, each as the body of a sign-in. */
    static List<String> members(String demo) {
        var members = demo.substring(demo.indexOf("\"members\""));
        return Pattern.compile("\"username\"\\s*:\\s*\"([^\"]+)\"[^{}]*?\"password\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(members.substring(0, members.indexOf(']')))
                .results()
                .map(found -> body(found.group(1), found.group(2)))
                .toList();
    }

    private static String body(String username, String password) {
        return "{\"identifier\":\"" + username + "\",\"password\":\"" + password + "\"}";
    }
}
