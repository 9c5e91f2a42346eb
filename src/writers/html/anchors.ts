import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isChart } from '../../document/chart.ts';
import { isFigure } from '../../document/directives.ts';
import type { Document, FigureSource } from '../../document/document.ts';
import { plainText } from '../../document/walk.ts';

/** A figure (数据) of which the source is known: where it stands in the text, in order, and what it says there. */
export type PrintedFigure = {
  readonly id: string;
  readonly text: string;
  readonly anchor: string;
  readonly places: readonly string[];
  readonly source: FigureSource;
};

/** An anchor of a node, and the one that it leads to, if it leads anywhere. */
type Link = { readonly anchor: string; readonly target?: string };

/** What in a document can be jumped to: figures and their sources, notes and what refers to them. */
export type Anchors = {
  readonly links: ReadonlyMap<Nodes, Link>;
  readonly sourceOf: (id: string) => FigureSource | undefined;
  /** In the order of the text. */
  readonly printed: readonly PrintedFigure[];
};

/** Numbers everything that can be jumped to, in the order of the text, so that equal documents get equal anchors. */
export function anchorsOf(document: Document): Anchors {
  const roots = [document.body, ...document.attachments.map(({ body }) => body)];
  const links = new Map<Nodes, Link>();
  const printed = figureAnchors(roots, document.sources ?? new Map(), links);
  chartAnchors(roots, links);
  roots.forEach((root, index) => {
    noteAnchors(root, index, links);
  });
  return { links, printed, sourceOf: (id) => document.sources?.get(id) };
}

function figureAnchors(
  roots: readonly Root[],
  sources: ReadonlyMap<string, FigureSource>,
  links: Map<Nodes, Link>,
): PrintedFigure[] {
  const printed = new Map<string, PrintedFigure & { places: string[] }>();
  for (const root of roots) {
    visit(root, (node: Nodes) => {
      const source = isFigure(node) ? sources.get(node.attributes.id) : undefined;
      if (!isFigure(node) || source === undefined) return;
      const { id } = node.attributes;
      const figure = printed.get(id) ?? {
        id,
        text: plainText(node),
        anchor: `source-${printed.size + 1}`,
        places: [],
        source,
      };
      printed.set(id, figure);
      const anchor = `figure-${links.size + 1}`;
      figure.places.push(anchor);
      links.set(node, { anchor, target: figure.anchor });
    });
  }
  return [...printed.values()];
}

/** 图: what its patterns are named by, too, so that no two charts share one. */
function chartAnchors(roots: readonly Root[], links: Map<Nodes, Link>): void {
  let count = 0;
  for (const root of roots) {
    visit(root, (node: Nodes) => {
      if (isChart(node)) links.set(node, { anchor: `chart-${++count}` });
    });
  }
}

/** 注: a reference leads to its note, and the note back to the first reference. What has no counterpart leads nowhere. */
function noteAnchors(root: Root, index: number, links: Map<Nodes, Link>): void {
  const definitions = new Map<string, { readonly node: Nodes; readonly anchor: string }>();
  visit(root, 'footnoteDefinition', (node) => {
    const anchor = `note-${index}-${definitions.size + 1}`;
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, { node, anchor });
  });
  let references = 0;
  visit(root, 'footnoteReference', (node) => {
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return;
    const anchor = `reference-${index}-${++references}`;
    links.set(node, { anchor, target: definition.anchor });
    if (!links.has(definition.node)) links.set(definition.node, { anchor: definition.anchor, target: anchor });
  });
}

/**
 * Where a block stands: how many levels its headings lie under h1, and how deep it is in lists. `mark` is what the next paragraph begins
 * with (HTML): the number of a list item.
 */
export type Place = {
  readonly anchors: Anchors;
  readonly under: number;
  readonly lists: number;
  readonly mark?: string;
};
