/** The build of Handlebars that touches no file system, so that it bundles; it has no types of its own. */
declare module 'handlebars/dist/cjs/handlebars.js' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}
