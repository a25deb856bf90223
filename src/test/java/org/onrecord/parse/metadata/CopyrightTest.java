package org.onrecord.parse.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.article.Removed;

class CopyrightTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Copyright 2026 Le Phare de Brisemer - Fièrement propulsé par PlumePress ; Le Phare de Brisemer
                    © 2026 Le Phare de Brisemer. Tous droits réservés. ; Le Phare de Brisemer
                    © 2026 Le Phare de Brisemer Tous droits réservés ; Le Phare de Brisemer
                    © Le Phare de Brisemer, 2026 ; Le Phare de Brisemer
                    © Le Phare de Brisemer - Tous droits réservés ; Le Phare de Brisemer
                    Copyright © 2019-2026 L'Écho du Val | Mentions légales | CGU ; L'Écho du Val
                    L’Écho du Val © 2026 ; L’Écho du Val
                    Copyright (c) 2026 by The Northgate Ledger. All rights reserved. ; The Northgate Ledger
                    (c) 2026 The Northgate Ledger & Post, all rights reserved ; The Northgate Ledger & Post
                    COPYRIGHT 2026 THE NORTHGATE LEDGER ; THE NORTHGATE LEDGER
                    Copyright: The Northgate Ledger 2026 ; The Northgate Ledger
                    ©2026 24 Heures du Golfe ; 24 Heures du Golfe
                    © 2026 Northgate Media Group or its affiliated companies. All rights reserved. ; Northgate Media Group
                    """)
    void readsTheHolderOfTheRights(String line, String holder) {
        assertThat(Copyright.holder(line)).isEqualTo(Optional.ofNullable(holder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© 2026. Tous droits réservés.",
                "Copyright 2026. All rights reserved.",
                "All rights reserved.",
                "© 2026 Getty Images",
                "Photo © 2026 Mara Lindgate",
                "Copyright 2026 was a bad year for publishers of maps",
                "Copyright law changed in 2026, the court said.",
                "The Northgate Ledger reported in 2026 that copyright had lapsed.",
                "Copyright",
                "2026 © lavigie.example, tous droits réservés",
                "© Mara Lindgate",
                "En 2026, le droit d'auteur change."
            })
    void takesNoOtherLineForOne(String line) {
        assertThat(Copyright.holder(line)).isEmpty();
    }

    @Test
    void looksAtTheFootOnlyWhetherCutOrNot() {
        String text = "© 2026 The Head Post\n" + "A line of the article.\n".repeat(9);
        Removed foot =
                new Removed(text.length() - 1, "\nRecent comments\n\nCopyright 2026 The Foot Post\n", "copyright");
        Removed head = new Removed(0, "Copyright 2026 The Head Post\n", "copyright");

        assertThat(outlet(text, List.of(head, foot), Map.of())).hasValue("The Foot Post");
        assertThat(outlet(text, List.of(head), Map.of())).isEmpty();
        assertThat(outlet("A line.\n© 2026 The Foot Post\n", List.of(), Map.of()))
                .hasValue("The Foot Post");
    }

    @Test
    void anAuthorWhoHoldsTheRightsIsNoOutlet() {
        assertThat(outlet("A line.\n© 2026 Mara Lindgate\n", List.of(), Map.of(Keys.AUTHOR, "Mara Lindgate")))
                .isEmpty();
    }

    @Test
    void whatTheFileStatesComesFirst() {
        assertThat(outlet("A line.\n© 2026 The Foot Post\n", List.of(), Map.of(Keys.SOURCE, "The Post")))
                .hasValue("The Post");
    }

    private static Optional<String> outlet(String text, List<Removed> removed, Map<String, String> stated) {
        return Bylines.source().find(new Evidence("a.txt", text, null, stated, Map.of(), removed));
    }
}
