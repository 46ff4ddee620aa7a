package org.gamingcafe.agent.screen;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.gamingcafe.agent.desk.LockScreen;
import org.gamingcafe.agent.desk.Person;
import org.gamingcafe.agent.desk.Words;

/** Name and password, then the second factor if there is one; and the field into which a card reader types. */
final class SignInCard extends JPanel {

    private static final int LONGEST_NAME = 254;
    private static final int LONGEST_PASSWORD = 256;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_CARD = 64;

    private final Words words;
    private final Supplier<Person> person;
    private final Stack passwordStep;
    private final Stack factorStep;
    private final JLabel title;
    private final JLabel nameLabel;
    private final JLabel passwordLabel;
    private final JLabel codeLabel;
    private final JLabel cardLabel;
    private final JTextArea factorHint;
    private final JTextArea problem;
    private final Stack problemArea;
    private final Press go;
    private final Press goOn;
    private final Press back;

    final Entry name;
    final Entry password;
    final Entry code;
    final Entry card;

    SignInCard(Look look, Words words, Supplier<Person> person) {
        super(new BorderLayout());
        this.words = words;
        this.person = person;
        setOpaque(false);
        passwordStep = new Stack(look);
        factorStep = new Stack(look);
        title = Stack.label(look.bold(22), Look.INK);
        nameLabel = Stack.label(look.bold(14), Look.QUIET);
        passwordLabel = Stack.label(look.bold(14), Look.QUIET);
        codeLabel = Stack.label(look.bold(14), Look.QUIET);
        cardLabel = Stack.label(look.bold(14), Look.QUIET);
        factorHint = Stack.text(look.plain(15), Look.QUIET);
        problem = Stack.text(look.plain(15), Look.BAD);
        name = new Entry(look, false, LONGEST_NAME);
        password = new Entry(look, true, LONGEST_PASSWORD);
        code = new Entry(look, false, LONGEST_CODE);
        card = new Entry(look, true, LONGEST_CARD);
        go = new Press(look, Press.Dress.MAIN, 17);
        goOn = new Press(look, Press.Dress.MAIN, 17);
        back = new Press(look, Press.Dress.BARE, 15);
        var problemBox = new Round(new BorderLayout(), look.px(14), Look.BAD_SOFT, Look.BAD_SOFT);
        problemBox.setBorder(BorderFactory.createEmptyBorder(look.px(10), look.px(14), look.px(10), look.px(14)));
        problemBox.add(problem);
        problemArea = new Stack(look).wide(problemBox).gap(14);
        arrange(look);
        act();
    }

    private void arrange(Look look) {
        passwordStep
                .with(nameLabel)
                .gap(6)
                .wide(name)
                .gap(14)
                .with(passwordLabel)
                .gap(6)
                .wide(password)
                .gap(18)
                .wide(go);
        factorStep
                .wide(factorHint)
                .gap(14)
                .with(codeLabel)
                .gap(6)
                .wide(code)
                .gap(18)
                .wide(goOn)
                .gap(4)
                .wide(back);
        var line = new JPanel();
        line.setBackground(Look.LINE);
        line.setPreferredSize(new Dimension(1, 1));
        add(new Stack(look)
                .with(title)
                .gap(14)
                .wide(problemArea)
                .wide(passwordStep)
                .wide(factorStep)
                .gap(22)
                .wide(line)
                .gap(18)
                .with(cardLabel)
                .gap(6)
                .wide(card));
        problemArea.setVisible(false);
        factorStep.setVisible(false);
    }

    private void act() {
        name.addActionListener(event -> password.requestFocusInWindow());
        password.addActionListener(this::signIn);
        go.addActionListener(this::signIn);
        code.addActionListener(this::factor);
        goOn.addActionListener(this::factor);
        back.addActionListener(event -> person.get().backToStart());
        card.addActionListener(event -> {
            var read = card.typed().strip();
            card.clear();
            if (!read.isEmpty()) {
                person.get().card(read);
            }
        });
    }

    private void signIn(ActionEvent event) {
        if (!name.typed().isBlank() && password.getDocument().getLength() > 0) {
            person.get().signIn(name.typed().strip(), password.typed());
            password.clear();
        }
    }

    private void factor(ActionEvent event) {
        if (!code.typed().isBlank()) {
            person.get().secondFactor(code.typed().strip());
            code.clear();
        }
    }

    void show(LockScreen.Form form) {
        title.setText(words.say(form.factor() ? "sign.factor.title" : "sign.title"));
        nameLabel.setText(words.say("sign.name"));
        passwordLabel.setText(words.say("sign.password"));
        codeLabel.setText(words.say("sign.factor.code"));
        cardLabel.setText(words.say("card.hint"));
        factorHint.setText(words.say("sign.factor.hint"));
        go.setText(words.say(form.busy() ? "sign.busy" : "sign.go"));
        goOn.setText(words.say(form.busy() ? "sign.busy" : "sign.factor.go"));
        back.setText(words.say("sign.back"));
        go.setEnabled(!form.busy());
        goOn.setEnabled(!form.busy());
        problem.setText(form.problem() == null ? "" : form.problem());
        problemArea.setVisible(form.problem() != null);
        var wasFactor = code.isShowing();
        passwordStep.setVisible(!form.factor());
        factorStep.setVisible(form.factor());
        if (form.factor() && !wasFactor) {
            code.requestFocusInWindow();
        }
    }

    /** Nobody finds what somebody else has typed. */
    void clear() {
        name.clear();
        password.clear();
        code.clear();
        card.clear();
    }
}
