/** Whom to call where nobody knows whom to ask, in every city; on a phone its address dials. */
export const hotline = { name: '政务服务便民热线12345', address: 'tel:12345' } as const;
