/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The bytes of analysis/data/ner.model, aligned for its lines. */
        .section .rodata
        .balign 64
        .global lede_ner_model_begin
        .hidden lede_ner_model_begin
        .type lede_ner_model_begin, @object
lede_ner_model_begin:
        .incbin LEDE_NER_MODEL
        .global lede_ner_model_end
        .hidden lede_ner_model_end
        .type lede_ner_model_end, @object
lede_ner_model_end:
        .byte 0
        .section .note.GNU-stack,"",@progbits
