import type { TagCues } from './types.ts';

/** Cues on the house rules. */
export const policyCues: readonly TagCues[] = [
  {
    tag: 'pol.unfair',
    negation: 'cancels',
    en: {
      strong: [
        '(unfair|not fair|unreasonable)',
        "(isn't|ain't) (it)? fair",
        'your (own)? (policy|policies|rules|rule|terms) (is|are|make|makes|says|do)',
        'makes no sense (to charge|that)',
        '(ridiculous|absurd|stupid|silly) (rule|rules|policy|policies|limit|terms)',
        'why is there a (limit|cap|rule|restriction)',
      ],
      plain: [
        'your (own)? (policy|policies|rules|rule)',
        '(rip off|outrageous)',
        "(wouldn't|would not|won't|will not|refuse to|refused to) (let|allow|accept)",
        '(only|just) allowed',
      ],
      weak: ['(policy|policies|rule|rules|limit)', '(fair|sense|ridiculous)'],
    },
    es: {
      strong: [
        '(injust*|abusiv*)',
        'no (es|me parece|parece|veo) justo',
        'no tiene (ningun)? sentido que',
        '(vuestra|vuestras|su|sus) (politica|politicas|norma|normas|condiciones) (es|son|no|me)',
        '(norma|normas|politica|regla|condicion) (absurd*|ridicul*|injust*)',
      ],
      plain: [
        '(vuestra|vuestras) (politica|norma|normas|condiciones)',
        'las normas',
        '(poco razonable|absurdo|absurda)',
      ],
      weak: ['(norma|politica|plazo|condiciones)', '(justo|sentido)'],
    },
  },
];
