import { partTree, type WordFile } from './open-word-file.ts';
import { childrenOf, textOf } from './xml-tree.ts';

/** 自定义文档属性 by their names. */
export function customProperties(file: WordFile): ReadonlyMap<string, string> {
  const root = partTree(file, 'docProps/custom.xml');
  const properties = root === undefined ? [] : childrenOf(root, 'property');
  return new Map(properties.map((property) => [property.attributes['name'] ?? '', textOf(property).trim()]));
}
