import { createBrowserRouter, Navigate, Outlet, type RouteObject } from 'react-router';
import { ApiProblem } from '../api/problem.ts';
import { parkPages, platformPages } from './pages.ts';
import { usePerson, useRole } from './session.ts';
import { RequireSession } from './shell/shell.tsx';
import { NoPark } from './states/no-park.tsx';
import { RouteFault } from './states/route-fault.tsx';
import { Loading, ProblemView } from './states/states.tsx';

const routeOf = ({ path, load, full }: (typeof parkPages)[number]): RouteObject => ({
  ...(path === '' ? { index: true as const } : { path }),
  lazy: load,
  ...(full ? { handle: 'full' } : {}),
});

/** The park that the person was in last, else the first; platform administrators without one go to the parks. */
function Start() {
  const { roles, platformAdministrator } = usePerson();
  const last = window.localStorage.getItem('canopy.park');
  const park = roles.find((one) => one.park === last) ?? roles[0];
  if (park) return <Navigate to={`/parks/${park.park}`} replace />;
  return platformAdministrator ? <Navigate to="/platform/parks" replace /> : <NoPark />;
}

/** Whether a park exists is nobody's business who has no part in it. */
function InPark() {
  const role = useRole();
  return role ? <Outlet /> : <ProblemView error={new ApiProblem(404, {})} />;
}

function OnPlatform() {
  const { platformAdministrator } = usePerson();
  return platformAdministrator ? <Outlet /> : <ProblemView error={new ApiProblem(403, {})} />;
}

export const router = createBrowserRouter([
  {
    path: '/login',
    lazy: () => import('../pages/login/login-page.tsx'),
    HydrateFallback: Loading,
    ErrorBoundary: RouteFault,
  },
  {
    path: '/',
    Component: RequireSession,
    HydrateFallback: Loading,
    ErrorBoundary: RouteFault,
    children: [
      {
        // Below the header, which stays where a page fails.
        ErrorBoundary: RouteFault,
        children: [
          { index: true, Component: Start },
          { path: 'account', lazy: () => import('../pages/account/account-page.tsx') },
          { path: 'parks/:park', Component: InPark, children: parkPages.map(routeOf) },
          { path: 'platform', Component: OnPlatform, children: platformPages.map(routeOf) },
          { path: '*', Component: () => <ProblemView error={new ApiProblem(404, {})} /> },
        ],
      },
    ],
  },
]);
