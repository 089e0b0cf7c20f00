export function Component() {
  return <div className="page">runs/runs-page</div>;
}
